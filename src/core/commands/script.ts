import { isObject } from '../base/json';
import { withoutKey } from '../base/tree';
import { editAt, fileNames } from '../connector/connector';
import { scriptOperationsOf } from '../connector/script-operations';
import type { Command } from './command';

/** What a new script starts with: it sends each request on as it came, with the place where an operation is told apart. */
export const starterScript = `using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        // The operation that was called. Compare it with the operation IDs of the definition.
        var operationId = this.Context.OperationId;

        // The script stands in for the call: nothing is sent unless it calls SendAsync.
        var response = await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false);
        return response;
    }
}
`;

/** Sets the text of the custom code as it is typed; makes the file when there is none. Its name and encoding stay. */
export const setScript: Command<{ text: string }> = {
  name: 'set-script',
  label: () => 'Edit custom code',
  apply: (connector, { text }) => {
    const before = connector.script;
    if (before?.text === text) return connector;
    return { ...connector, script: before ? { ...before, text } : { name: fileNames.script, text, encoding: 'utf-8' } };
  },
};

/** Removes the custom code together with the list of operations that it serves. */
export const removeScript: Command<{ readonly [none: string]: never }> = {
  name: 'remove-script',
  label: () => 'Remove custom code',
  apply: (connector) => {
    const without = editAt(connector, '/properties/properties', (node) => (isObject(node) ? withoutKey(withoutKey(node, 'scriptOperations'), 'script') : node));
    return without.script === null ? without : { ...without, script: null };
  },
};

/** Sets the operations that the custom code serves, where they are listed. None stands for all of them: a list that is there stays, empty. */
export const setScriptOperations: Command<{ operations: readonly string[] }> = {
  name: 'set-script-operations',
  label: () => 'Choose operations of the custom code',
  apply: (connector, { operations }) => {
    const { at } = scriptOperationsOf(connector.properties);
    const inside = operations.length === 0 ? connector : editAt(connector, '/properties/properties', (node) => node ?? {});
    return editAt(inside, at, (before) => (before === undefined && operations.length === 0 ? before : operations));
  },
};
