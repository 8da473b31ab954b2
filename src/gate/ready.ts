/** Trucks that were set free at this very instant, in the order in which they were: a ring that grows when it is full. */
export class Ready {
  private ring = new Int32Array(64);
  private first = 0;
  private last = 0;

  get any(): boolean {
    return this.first !== this.last;
  }

  add(truck: number): void {
    this.ring[this.last] = truck;
    this.last = (this.last + 1) & (this.ring.length - 1);
    if (this.last === this.first) this.grow();
  }

  /** The truck that was set free first; there must be one. */
  take(): number {
    const truck = this.ring[this.first];
    this.first = (this.first + 1) & (this.ring.length - 1);
    return truck;
  }

  clear(): void {
    this.first = 0;
    this.last = 0;
  }

  private grow(): void {
    const many = this.ring.length;
    const wider = new Int32Array(2 * many);
    for (let k = 0; k < many; k++) wider[k] = this.ring[(this.first + k) & (many - 1)];
    this.ring = wider;
    this.first = 0;
    this.last = many;
  }
}
