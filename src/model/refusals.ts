/**
 * Why bytes could not be had, read or drawn, each with the data of its sentence. Before the colon stands the code under
 * which a file is set aside or the element's `error` event tells of it, behind it the reason.
 */
export interface RefusalData {
  /** Something failed that nobody foresaw. */
  UNEXPECTED: { file: string };

  // What keeps a picture from being drawn.
  NO_WEBGL: object;
  CONTEXT_LOST: object;
}
