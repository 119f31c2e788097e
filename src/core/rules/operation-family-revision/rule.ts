import { isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import type { Report, Rule } from '../rule';
import { quote } from '../shared/quote';
import type { OperationTarget } from '../targets';

const annotationKey = 'x-ms-api-annotation';

function revisionOf(annotation: JsonObject): string {
  const revision = annotation['revision'];
  return revision === undefined ? '' : typeof revision === 'object' ? JSON.stringify(revision) : String(revision);
}

const isActive = (target: OperationTarget): boolean => !target.isDeprecated && !target.isInternal;

function checkReplacement(target: OperationTarget, replacement: Json, report: Report): void {
  const key = [annotationKey, 'replacement'];
  if (!target.isDeprecated) report({ key, message: 'A replacement is named, but the operation is not deprecated. Deprecate it or remove the replacement.' });
  for (const missing of ['api', 'operationId']) {
    if (textOf(replacement, missing) !== undefined || !isObject(replacement)) continue;
    if (member(replacement, missing) === undefined) report({ key, missing, message: `The replacement does not say which ${missing} it means. Add it.` });
  }
}

export const operationFamilyRevision: Rule = {
  id: 'operation-family-revision',
  aliases: [
    'OperationRevisionEmpty',
    'OperationFamilyHasDuplicateRevisions',
    'OperationFamilyHasManyEmptyRevisions',
    'OperationFamilyHasManyActiveOperations',
    'OperationFamilyHasManyActiveProductionOperations',
    'ApiAnnotationExtensionReplacementInfoForNonDeprecatedOperations',
    'ApiAnnotationExtensionReplacementInfoMissingApiProperty',
    'ApiAnnotationExtensionReplacementInfoMissingOperationIdProperty',
  ],
  severity: 'error',
  phase: 'functionality',
  title: 'Families of operations have clear revisions',
  why: 'Family and revision tell the platform which operation replaces which; contradictions make it refuse the definition.',
  source: 'Operational versioning; Swagger validator rules',
  only: { operation: ['x-ms-api-annotation'] },
  check: {
    operation(target, report, context) {
      const annotation = objectOf(target.node, annotationKey);
      if (!annotation) return;
      const replacement = member(annotation, 'replacement');
      if (replacement !== undefined) checkReplacement(target, replacement, report);
      const family = textOf(annotation, 'family');
      if (family === undefined) {
        if (annotation['revision'] !== undefined) report({ key: annotationKey, missing: 'family', severity: 'warning', message: 'A revision is stated without a family. Name the family that the operation is a revision of.' });
        return;
      }
      if (annotation['revision'] === undefined) report({ key: annotationKey, missing: 'revision', message: `The family ${quote(family)} is stated without a revision. Add the number of the revision, such as 1.` });
      const revision = revisionOf(annotation);
      const same = context.indexedElsewhere(`revision ${revision} of ${family}`);
      if (same.length > 0) report({ key: annotationKey, related: same, message: `Another operation of the family ${quote(family)} has the revision ${quote(revision)} too. Give each its own number.` });
      if (!isActive(target)) return;
      const active = context.indexedElsewhere(`active in ${family}`);
      if (active.length > 1) report({ key: annotationKey, related: active, message: `The family ${quote(family)} has ${context.countIndexed(`active in ${family}`)} active operations; two are allowed. Deprecate the oldest.` });
    },
  },
  index: {
    operation(target, add) {
      const annotation = objectOf(target.node, annotationKey);
      const family = textOf(annotation, 'family');
      if (!annotation || family === undefined) return;
      add(`revision ${revisionOf(annotation)} of ${family}`);
      if (isActive(target)) add(`active in ${family}`);
    },
  },
};
