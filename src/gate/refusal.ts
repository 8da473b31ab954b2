/** A run that cannot go on for a reason the user can mend; the message says which and where. */
export class GateRefusal extends Error {
  override name = 'GateRefusal';
}
