import type { Connector, PublisherKind, Submission } from '../../connector/connector';
import type { Example } from '../rule';
import { applyExample } from './apply-example';

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
