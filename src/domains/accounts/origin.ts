/** Where a request comes from. */
export interface Origin {
  ip: string;
  userAgent: string | undefined;
  requestId?: string;
}
