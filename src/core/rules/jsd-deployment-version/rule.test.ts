import { testRule } from '../testing/test-rule';
import { jsdDeploymentVersion } from './rule';

testRule(jsdDeploymentVersion, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'wants more than one number', with: { '/definition/info/x-ms-deployment-version': '1' }, finds: ['/definition/info/x-ms-deployment-version'] },
]);
