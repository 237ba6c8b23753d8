/** A moment as the user's own clock shows it. */
export interface LocalTime {
  /** Epoch ms. */
  now: number;
  /** `YYYY-MM-DD`, the local date: not a feed day. */
  date: string;
  /** 0 to 23. */
  hour: number;
  /** The last hour of the date: 23, where clocks do not skip that. */
  lastHour: number;
  /**
   * The next moment, epoch ms, at which something may be due at that full hour: the clock shows it, or the hour behind it
   * where spring skips it; where that is of the next date already, the date's last hour too.
   */
  next: (hour: number) => number;
}

/** The moment `now` (epoch ms) in the time zone that the browser is set to. */
export function localTimeAt(now: number): LocalTime {
  const clock = new Date(now);
  const [year, month, day] = [clock.getFullYear(), clock.getMonth(), clock.getDate()];
  const at = (hour: number, daysOn: number) => new Date(year, month, day + daysOn, hour).getTime();
  const lastHour = (daysOn: number) => new Date(at(0, daysOn + 1) - 1).getHours();
  return {
    now,
    date: new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10),
    hour: clock.getHours(),
    lastHour: lastHour(0),
    next: (hour) => {
      const moments = [0, 1].flatMap((day) => [
        at(Math.min(hour, lastHour(day)), day),
        at(hour, day),
      ]);
      return Math.min(...moments.filter((moment) => moment > now));
    },
  };
}
