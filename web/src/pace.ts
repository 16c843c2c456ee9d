// A token bucket: as many commands at once, and a second, as the server's limits allow.
export class Pace {
  private tokens: number;
  private readonly per_s: number;
  private readonly burst: number;
  private filled_ms: number;

  constructor(per_s: number, burst: number, now_ms: number) {
    this.per_s = per_s;
    this.burst = burst;
    this.tokens = burst;
    this.filled_ms = now_ms;
  }

  /** Takes a token, or says how long to wait for one. */
  take(now_ms: number): number {
    const earned = (Math.max(0, now_ms - this.filled_ms) / 1000) * this.per_s;
    this.tokens = Math.min(this.burst, this.tokens + earned);
    this.filled_ms = now_ms;
    if (this.tokens < 1) return Math.ceil(((1 - this.tokens) / this.per_s) * 1000);
    this.tokens -= 1;
    return 0;
  }
}
