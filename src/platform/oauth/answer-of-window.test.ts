import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SignInProgress } from '../../core/ports/oauth';
import { answerChannelName } from './answer-channel';
import { answerOfWindow } from './answer-of-window';

let page: BroadcastChannel;
beforeEach(() => {
  page = new BroadcastChannel(answerChannelName);
});
afterEach(() => page.close());

function signIn() {
  const opened = { closed: false, close: vi.fn<() => void>() };
  const controller = new AbortController();
  const progress: SignInProgress[] = [];
  const answer = answerOfWindow(opened, { isAnswer: (parameters) => parameters.get('state') === 'mine', signal: controller.signal, onProgress: (one) => progress.push(one) });
  return { opened, controller, progress, answer };
}

it('takes the answer with its state, tells the page that it did, and passes over what else is said', async () => {
  const { answer, progress } = signIn();
  const replies: unknown[] = [];
  page.addEventListener('message', ({ data }: MessageEvent<unknown>) => replies.push(data));
  page.postMessage('nonsense');
  page.postMessage({ kind: 'answer', id: '1', parameters: 7 });
  page.postMessage({ kind: 'answer', id: '2', parameters: '?code=theirs&state=another' });
  page.postMessage({ kind: 'answer', id: '3', parameters: '?code=ours&state=mine' });
  expect((await answer)?.get('code')).toBe('ours');
  expect(progress).toEqual(['foreign-answer']);
  await vi.waitFor(() => expect(replies).toEqual([{ kind: 'taken', id: '3' }]));
});

it('says that the window is gone, and still takes the answer', async () => {
  const { opened, answer, progress } = signIn();
  opened.closed = true;
  await vi.waitFor(() => expect(progress).toEqual(['window-gone']), { timeout: 4000 });
  page.postMessage({ kind: 'answer', id: '1', parameters: '?code=late&state=mine' });
  expect((await answer)?.get('code')).toBe('late');
});

it('ends with the window when it is called off', async () => {
  const { opened, controller, answer } = signIn();
  controller.abort();
  expect(await answer).toBeUndefined();
  expect(opened.close).toHaveBeenCalledOnce();
});
