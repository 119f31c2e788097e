// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { connectorOf } from '../../core/connector/connector';
import { operationDescriptionRequired } from '../../core/rules/operation-description-required/rule';
import { operationVisibilityStated } from '../../core/rules/operation-visibility-stated/rule';
import { responseErrorsDocumented } from '../../core/rules/response-errors-documented/rule';
import { SessionProvider } from '../../session/react/session-context';
import { Session } from '../../session/session';
import { FindingsMark } from './findings-mark';

afterEach(cleanup);

it('counts what its icon stands for, and no hints beside an error', () => {
  const responses = { 200: { description: 'The boats.' } };
  const connector = connectorOf({ paths: { '/boats': { get: { operationId: 'ListBoats', summary: 'List boats', responses }, post: { operationId: 'AddBoat', summary: 'Add a boat', description: 'Adds a boat.', responses } } } }, {});
  const session = new Session(connector, { rules: [operationDescriptionRequired, operationVisibilityStated, responseErrorsDocumented], schedule: (task) => (task(), () => undefined), deadline: () => () => false });
  const { container } = render(
    <SessionProvider value={session}>
      <FindingsMark at="/definition/paths/~1boats/get" />
      <FindingsMark at="/definition/paths/~1boats/post" />
    </SessionProvider>,
  );
  const marks = Array.from(container.querySelectorAll('span[title]'), (mark) => `${mark.querySelector('[role=img]')?.getAttribute('aria-label')} ${mark.textContent}`);
  expect(marks).toEqual(['Error 1', 'Hint 2']);
});
