import { testRule } from '../testing/test-rule';
import { triggerDescriptionForm } from './rule';

testRule(triggerDescriptionForm, [
  {
    name: 'finds another form',
    with: { '/definition/paths/~1alerts/post/description': 'Starts a flow.' },
    finds: ['/definition/paths/~1alerts/post/description'],
  },
  { name: 'asks nothing of actions', with: { '/definition/paths/~1berths/get/description': 'Returns the berths.' }, finds: [] },
]);
