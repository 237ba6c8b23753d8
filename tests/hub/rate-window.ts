/** A fixed window as the Hub's: `limit` requests in `windowSeconds`. */
export interface RateLimitSetting {
  limit: number;
  windowSeconds: number;
}

/** Counts requests in fixed windows and says what the Hub's headers would. */
export class RateWindow {
  #count = 0;
  #startedAt = Number.NEGATIVE_INFINITY;
  readonly #setting: RateLimitSetting;
  readonly #now: () => number;

  constructor(setting: RateLimitSetting, now: () => number) {
    this.#setting = setting;
    this.#now = now;
  }

  /** Takes one request; its headers, and whether it is still within the limit. */
  take(): { isWithin: boolean; headers: Record<string, string> } {
    const { limit, windowSeconds } = this.#setting;
    const now = this.#now();
    if (now - this.#startedAt >= windowSeconds * 1000) {
      this.#startedAt = now;
      this.#count = 0;
    }
    this.#count += 1;
    const remaining = Math.max(0, limit - this.#count);
    const reset = Math.ceil((this.#startedAt + windowSeconds * 1000 - now) / 1000);
    return {
      isWithin: this.#count <= limit,
      headers: {
        RateLimit: `"api";r=${remaining};t=${reset}`,
        'RateLimit-Policy': `"fixed window";"api";q=${limit};w=${windowSeconds}`,
      },
    };
  }
}
