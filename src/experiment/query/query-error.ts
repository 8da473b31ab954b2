/** Why a query was not answered. */
export type QueryFailure =
  | { kind: 'notInstalled' }
  | { kind: 'noTables'; folders: readonly string[] }
  /** It would write a file. */
  | { kind: 'writes' }
  /** In the words of DuckDB. */
  | { kind: 'refused'; message: string };

/** A query that cannot be answered. */
export class QueryError extends Error {
  readonly failure: QueryFailure;

  constructor(failure: QueryFailure) {
    super(failure.kind === 'refused' ? failure.message : failure.kind);
    this.name = 'QueryError';
    this.failure = failure;
  }
}
