import { sizeWords } from '../base/size-words';
/** How far an answer had come when its call ended. */
export interface AnswerProgress {
  readonly status: number;
  /** Bytes of the body that had come by then. */
  readonly bytes: number;
}

/** That a service took too long: it never answered, or its answer did not come to an end. Time in milliseconds. */
export function timedOutWords(host: string, milliseconds: number, answer?: AnswerProgress): string {
  const seconds = milliseconds === 1000 ? 'one second' : `${milliseconds / 1000} seconds`;
  if (!answer) return `${host} did not answer within ${seconds}: wait longer, or find out at the service what takes the time. The platform waits two minutes.`;
  return `${host} answered ${answer.status}, but its answer did not come to an end within ${seconds} (${sizeWords(answer.bytes)} came): a connector cannot read a stream that stays open.`;
}

/** That an answer is larger than a call may take in, in bytes. */
export const tooLargeWords = (host: string, most: number): string =>
  `The answer of ${host} is larger than the limit of ${sizeWords(most)}, so that the call was stopped: ask for less, with a filter or a smaller page.`;

/** That a connection ended in the middle of an answer. */
export const brokenOffWords = (host: string, { status, bytes }: AnswerProgress): string =>
  `${host} answered ${status} and broke off in the middle of its answer, after ${sizeWords(bytes)}: try again; if it stays so, the service or a proxy before it cuts its answers short.`;
