import { FATES } from './program.ts';

/** The balance: how many trucks of each flow came and went, over the whole run and in the collection window. */
export class Ledger {
  readonly initial: Float64Array;
  readonly arrived: Float64Array;
  readonly split: Float64Array;
  readonly redirected: Float64Array;
  /** Flow × fate → trucks. */
  readonly left: Float64Array;
  /** The same since collection began. */
  readonly arrivedInWindow: Float64Array;
  readonly leftInWindow: Float64Array;

  constructor(flows: number) {
    this.initial = new Float64Array(flows);
    this.arrived = new Float64Array(flows);
    this.split = new Float64Array(flows);
    this.redirected = new Float64Array(flows);
    this.left = new Float64Array(flows * FATES);
    this.arrivedInWindow = new Float64Array(flows);
    this.leftInWindow = new Float64Array(flows * FATES);
  }

  clear(): void {
    for (const column of [this.initial, this.arrived, this.split, this.redirected, this.left]) column.fill(0);
    this.startWindow();
  }

  startWindow(): void {
    this.arrivedInWindow.fill(0);
    this.leftInWindow.fill(0);
  }
}
