import type { JsonObject } from '../base/json';
import { liveJson, type BrokenJson, type LiveJson } from '../base/json-text/live-json';
import { LiveText } from '../base/json-text/live-text';
import { codeOf } from './code-of';
import type { BrokenText, Connector, JsonPart, JsonSource, TextFile } from './connector';
import { rememberTyped, typedTextOf } from './typed-texts';

const lives = new WeakMap<JsonObject, LiveJson>();
const brokens = new WeakMap<BrokenText, BrokenJson>();

/** The text of a file with what was counted in it, also before it was typed in. */
export function liveTextOf(file: TextFile): LiveText {
  const known = typedTextOf(file);
  if (known) return known;
  const text = LiveText.of(file.text);
  rememberTyped(file, text);
  return text;
}

/** The code of a part with what is known about where its values stand; undefined for broken text that was not typed here. */
export function liveCodeOf(connector: Connector, part: JsonPart): LiveJson | BrokenJson | undefined {
  const broken = connector.broken[part];
  if (broken) return brokens.get(broken);
  const tree = connector[part];
  const text = codeOf(connector, part);
  const known = lives.get(tree);
  if (known && known.text.length === text.length && known.text.whole === text) return known;
  const source = connector.sources[part];
  const live = liveJson(source?.tree === tree ? liveTextOf(source) : LiveText.of(text), tree);
  lives.set(tree, live);
  return live;
}

/** Keeps what a reader of typed text found out, so that neither the next letter nor a rule need find it anew. */
export function rememberLive(source: JsonSource, live: LiveJson): void {
  lives.set(source.tree, live);
  rememberTyped(source, live.text);
}

/** As `rememberLive`, of text that does not parse. */
export function rememberBroken(text: BrokenText, broken: BrokenJson): void {
  brokens.set(text, broken);
}
