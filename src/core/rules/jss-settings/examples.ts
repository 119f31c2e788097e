import type { Examples } from '../rule';
import { withSettings } from '../testing/change';

export const examples: Examples = {
  bad: [
    withSettings('{'),
    withSettings('{ "conectorId": "shared_desk" }'),
    withSettings('{ "environment": "Production" }'),
  ],
  good: [
    withSettings('{ "connectorId": "shared_desk", "environment": "6f1d3c52-8a90-4b7e-9c1d-2e3f4a5b6c7d" }'),
    withSettings('{ "connectorId": null, "environment": null }'),
  ],
};
