/** A moment as the user's own clock shows it. */
export interface LocalTime {
  /** Epoch ms. */
  now: number;
  /** `YYYY-MM-DD`, the local date: not a feed day. */
  date: string;
  /** 0 to 23. */
  hour: number;
  /** The next moment, epoch ms, at which the clock shows that full hour; where spring skips it, the hour behind it. */
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
  return {
    now,
    date: `${year}-${two(month + 1)}-${two(day)}`,
    hour: clock.getHours(),
    next: (hour) => (at(hour, 0) > now ? at(hour, 0) : at(hour, 1)),
  };
}
