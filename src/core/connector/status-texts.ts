const texts: ReadonlyMap<string, string> = new Map([
  ['200', 'OK'],
  ['201', 'Created'],
  ['202', 'Accepted'],
  ['203', 'Non-Authoritative Information'],
  ['204', 'No Content'],
  ['206', 'Partial Content'],
  ['301', 'Moved Permanently'],
  ['302', 'Found'],
  ['304', 'Not Modified'],
  ['307', 'Temporary Redirect'],
  ['400', 'Bad Request'],
  ['401', 'Unauthorized'],
  ['402', 'Payment Required'],
  ['403', 'Forbidden'],
  ['404', 'Not Found'],
  ['405', 'Method Not Allowed'],
  ['406', 'Not Acceptable'],
  ['408', 'Request Timeout'],
  ['409', 'Conflict'],
  ['410', 'Gone'],
  ['412', 'Precondition Failed'],
  ['413', 'Content Too Large'],
  ['415', 'Unsupported Media Type'],
  ['422', 'Unprocessable Content'],
  ['423', 'Locked'],
  ['429', 'Too Many Requests'],
  ['500', 'Internal Server Error'],
  ['501', 'Not Implemented'],
  ['502', 'Bad Gateway'],
  ['503', 'Service Unavailable'],
  ['504', 'Gateway Timeout'],
  ['default', 'The operation failed.'],
]);

/** The name of an HTTP status as a response description (RFC 9110); for an unlisted one the name of its class. */
export function textOfStatus(status: string): string {
  const named = texts.get(status);
  if (named !== undefined) return named;
  switch (status.charAt(0)) {
    case '1':
      return 'Information';
    case '2':
      return 'Success';
    case '3':
      return 'Redirection';
    case '4':
      return 'Client Error';
    case '5':
      return 'Server Error';
    default:
      return 'Response';
  }
}
