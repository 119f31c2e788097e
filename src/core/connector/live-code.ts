import type { JsonObject } from '../base/json';
import { liveJson, type BrokenJson, type LiveJson } from '../base/json-text/live-json';
import { codeOf } from './code-of';
import type { BrokenText, Connector, JsonPart } from './connector';

const lives = new WeakMap<JsonObject, LiveJson>();
const brokens = new WeakMap<BrokenText, BrokenJson>();

/** The code of a part with what is known about where its values stand; undefined for broken text that was not typed here. */
export function liveCodeOf(connector: Connector, part: JsonPart): LiveJson | BrokenJson | undefined {
  const broken = connector.broken[part];
  if (broken) return brokens.get(broken);
  const tree = connector[part];
  const text = codeOf(connector, part);
  const known = lives.get(tree);
  if (known && known.text.length === text.length && known.text.whole === text) return known;
  const live = liveJson(text, tree);
  lives.set(tree, live);
  return live;
}

/** Keeps what a reader of typed text found out, so that the next letter need not find it anew. */
export function rememberLive(live: LiveJson): void {
  lives.set(live.tree, live);
}

/** As `rememberLive`, of text that does not parse. */
export function rememberBroken(text: BrokenText, broken: BrokenJson): void {
  brokens.set(text, broken);
}
