import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Every fault that axe sees on the screen as it is, or in one part of it, in a line each. The page has no frames of other origins, so axe runs in it as a whole: half the time. */
export async function axeFaults(page: Page, part?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`));
}
