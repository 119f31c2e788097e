const texts: ReadonlyMap<string, string> = new Map([
  ['100', 'Continue'], ['101', 'Switching protocols'], ['200', 'OK'], ['201', 'Created'], ['202', 'Accepted'],
  ['203', 'Non-authoritative information'], ['204', 'No content'], ['205', 'Reset content'], ['206', 'Partial content'],
  ['207', 'Multi-status'], ['300', 'Multiple choices'], ['301', 'Moved permanently'], ['302', 'Found'], ['303', 'See other'],
  ['304', 'Not modified'], ['307', 'Temporary redirect'], ['308', 'Permanent redirect'], ['400', 'Bad request'],
  ['401', 'Unauthorized'], ['402', 'Payment required'], ['403', 'Forbidden'], ['404', 'Not found'], ['405', 'Method not allowed'],
  ['406', 'Not acceptable'], ['408', 'Request timeout'], ['409', 'Conflict'], ['410', 'Gone'], ['412', 'Precondition failed'],
  ['413', 'Content too large'], ['415', 'Unsupported media type'], ['422', 'Unprocessable content'], ['423', 'Locked'],
  ['428', 'Precondition required'], ['429', 'Too many requests'], ['500', 'Internal server error'], ['501', 'Not implemented'],
  ['502', 'Bad gateway'], ['503', 'Service unavailable'], ['504', 'Gateway timeout'],
]);

/** What a status code means, in the words of the standard; for a code without one, its class. */
export function statusText(code: string): string {
  const known = texts.get(code);
  if (known !== undefined) return known;
  switch (code.charAt(0)) {
    case '1':
      return 'Information';
    case '2':
      return 'Success';
    case '3':
      return 'Redirection';
    case '4':
      return 'The request cannot be answered';
    case '5':
      return 'The service failed';
    default:
      return 'Any other answer';
  }
}
