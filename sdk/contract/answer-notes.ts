/** What is told beside the result or error of a call; the gateway makes headers of it. */
export interface AnswerNotes {
  /** It is the answer of an earlier request with the same `Idempotency-Key`. */
  readonly replayed?: true;
  /** Strong entity tag of the representation that is answered (RFC 9110), with its quotes. */
  readonly etag?: string;
}
