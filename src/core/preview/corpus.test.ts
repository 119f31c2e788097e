/** Every operation of real connectors goes through both designers and Power Apps. Set CORPUS_DIR to the folder that holds `connectors`. */
import { describe, expect, it } from 'vitest';
import { connectorDefinitions, connectorNames } from '../base/testing/corpus';
import { operationsOf } from '../connector/operations-of';
import type { InputField } from './preview';
import { previewOf } from './preview-of';
import { arranged } from './shown-at-once';


const sizeOf = (fields: readonly InputField[]): number => fields.reduce((size, { control }) => size + 1 + (control.kind === 'list' ? sizeOf(control.item) : 0), 0);

describe.skipIf(connectorNames().length === 0)('the previews of the corpus', () => {
  it('draw every operation without an exception, within bounds, and fast enough for every key', { timeout: 120_000 }, () => {
    const counts = { connectors: 0, operations: 0, inputs: 0, behindClassic: 0, behindNew: 0, hidden: 0, outputs: 0, notices: 0, cut: 0, largest: 0 };
    const times: number[] = [];
    for (const { definition } of connectorDefinitions()) {
      counts.connectors++;
      for (const { at } of operationsOf(definition)) {
        const started = performance.now();
        const preview = previewOf(definition, at);
        times.push(performance.now() - started);
        if (!preview) throw new Error(`${at} has no preview.`);
        const classic = arranged(preview.inputs, 'classic');
        const newer = arranged(preview.inputs, 'new');
        expect(classic.shown.length + classic.behind.length).toBe(preview.inputs.length);
        expect(newer.shown.length + newer.behind.length).toBe(preview.inputs.length);
        // What the newer designer shows at once, the classic one shows too.
        expect(newer.shown.every((field) => classic.shown.includes(field))).toBe(true);
        expect(preview.inputs.every(({ label, key }) => label !== '' && key !== '')).toBe(true);
        expect(new Set(preview.outputs.map(({ key }) => key)).size).toBe(preview.outputs.length);
        expect(previewOf(definition, at)).toBe(preview);
        const size = sizeOf(preview.inputs);
        counts.operations++;
        counts.inputs += size;
        counts.behindClassic += classic.behind.length;
        counts.behindNew += newer.behind.length;
        counts.hidden += preview.hidden.length;
        counts.outputs += preview.outputs.length;
        counts.notices += preview.notices.length;
        counts.cut += preview.isWhole ? 0 : 1;
        counts.largest = Math.max(counts.largest, size + preview.outputs.length);
      }
    }
    times.sort((one, other) => one - other);
    const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
    console.log(`previews: ${JSON.stringify(counts)} · first time in ms: median ${at(0.5)}, p99 ${at(0.99)}, most ${times.at(-1)?.toFixed(1)}`);
    expect(counts.operations).toBeGreaterThan(0);
    expect(counts.largest).toBeLessThanOrEqual(5001);
  });
});
