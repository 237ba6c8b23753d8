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

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The moment `now` (epoch ms) in the time zone that the browser is set to. */
export function localTimeAt(now: number): LocalTime {
  const clock = new Date(now);
  const [year, month, day] = [clock.getFullYear(), clock.getMonth(), clock.getDate()];
  const at = (hour: number, daysOn: number) => new Date(year, month, day + daysOn, hour).getTime();
  const lastHour = (daysOn: number) => new Date(at(0, daysOn + 1) - 1).getHours();
  const moments = (hour: number, daysOn: number) => [
    at(Math.min(hour, lastHour(daysOn)), daysOn),
    at(hour, daysOn),
  ];
  return {
    now,
    date: `${year}-${two(month + 1)}-${two(day)}`,
    hour: clock.getHours(),
    lastHour: lastHour(0),
    next: (hour) =>
      Math.min(...[...moments(hour, 0), ...moments(hour, 1)].filter((moment) => moment > now)),
  };
}
