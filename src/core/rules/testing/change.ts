import type { BrokenText, Connector, JsonPart, PublisherKind, Submission } from '../../connector/connector';
import type { Example } from '../rule';
import { applyExample } from './apply-example';
import { drawIcon, type IconDrawing } from './sample-icon';

type Change = (sample: Connector) => Connector;

/** An example with other submission details. */
export const withSubmission =
  (details: Partial<Submission>, example: Example = {}): Change =>
  (sample) => {
    const connector = applyExample(example, sample);
    return { ...connector, submission: { ...connector.submission, ...details } };
  };

/** An example as a publisher of that kind submits it. */
export const asPublisher = (publisherKind: PublisherKind, example: Example = {}): Change => withSubmission({ publisherKind }, example);

/** An example with an icon of these bytes, or without. */
export const withIcon =
  (bytes: Uint8Array | null, example: Example = {}, name = 'icon.png'): Change =>
  (sample) => ({ ...applyExample(example, sample), icon: bytes && { name, bytes } });

/** An example with another readme, or without. */
export const withReadme =
  (text: string | null, example: Example = {}): Change =>
  (sample) => {
    const connector = applyExample(example, sample);
    return { ...connector, documents: { ...connector.documents, readme: text === null ? null : { name: 'readme.md', text, encoding: 'utf-8' } } };
  };

/** An example with another introduction, or without. */
export const withIntro =
  (text: string | null, example: Example = {}): Change =>
  (sample) => {
    const connector = applyExample(example, sample);
    return { ...connector, documents: { ...connector.documents, intro: text === null ? null : { name: 'intro.md', text, encoding: 'utf-8' } } };
  };

/** An example with a script. */
export const withScript =
  (text: string, example: Example = {}, name = 'script.csx'): Change =>
  (sample) => ({ ...applyExample(example, sample), script: { name, text, encoding: 'utf-8' } });

/** An example with a drawn icon; drawn when the example is used. */
export const withDrawnIcon =
  (drawing: IconDrawing, example: Example = {}): Change =>
  (sample) =>
    withIcon(drawIcon(drawing), example)(sample);

/** An example whose definition was read from a text; the tree stays that of the example. */
export const withSource =
  (text: string, example: Example = {}, name = 'apiDefinition.swagger.json'): Change =>
  (sample) => {
    const connector = applyExample(example, sample);
    return { ...connector, sources: { ...connector.sources, definition: { name, text, encoding: 'utf-8', tree: connector.definition } } };
  };

/** An example whose definition is a text that does not parse. */
export const withBroken =
  (part: JsonPart, error: BrokenText['error']): Change =>
  (sample) => ({ ...sample, broken: { [part]: { name: 'broken.json', text: '{', encoding: 'utf-8', error } } });

/** An example with further files of these names. */
export const withExtras =
  (...names: readonly string[]): Change =>
  (sample) => ({ ...sample, extras: names.map((name) => ({ name, bytes: new Uint8Array(1) })) });

/** An example with the settings of Microsoft's command line. */
export const withSettings =
  (text: string): Change =>
  (sample) => ({ ...sample, extras: [{ name: 'settings.json', bytes: new TextEncoder().encode(text) }] });
