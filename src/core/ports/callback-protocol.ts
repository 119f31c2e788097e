/** What page and relay say to each other about callback addresses: JSON both ways, under the relay's own token. */
import { z } from 'zod';

export const callbackPaths = {
  open: '/__relay/callbacks/open',
  wait: '/__relay/callbacks/wait',
  handshakes: '/__relay/callbacks/handshakes',
  close: '/__relay/callbacks/close',
} as const;

/** Notifications come to this, followed by the callback's own token. */
export const callbackPrefix = '/__relay/callback/';

/** The media type of these calls: none that a form or a page without permission can send. */
export const callbackMediaType = 'application/x-relay-callback+json';

const token = z.string().min(1).max(100);

export const callbackQuestion = z.strictObject({ token, after: z.number().int().min(0).optional(), answer: z.boolean().optional() });
export type CallbackQuestion = z.infer<typeof callbackQuestion>;

export const openedCallback = z.object({ token: z.string().min(16), endsAt: z.number() });
export type OpenedCallbackAnswer = z.infer<typeof openedCallback>;

const arrival = z.object({
  id: z.number().int(),
  at: z.string(),
  method: z.string(),
  query: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  body: z.base64(),
  isSample: z.boolean(),
  status: z.number().int(),
});
export type ArrivalOnWire = z.infer<typeof arrival>;

/** `ended` says why the callback is gone. */
export const waitAnswer = z.object({ arrivals: z.array(arrival), refused: z.number().int(), ended: z.string().optional() });
export type WaitAnswer = z.infer<typeof waitAnswer>;
