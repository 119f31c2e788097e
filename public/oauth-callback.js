// Where a service sends people back after a sign-in. Hands what came to the pages of this origin, of which the one that
// began the sign-in takes it, and keeps nothing: the code stands in no history, and no other page is told.
const parameters = location.search.length > 1 ? location.search : location.hash.replace('#', '?');
history.replaceState(null, '', location.pathname);

const state = document.getElementById('state');
const id = crypto.randomUUID();
const channel = new BroadcastChannel('connector-wizard-oauth');

const orphaned = setTimeout(() => {
  state.textContent =
    parameters === ''
      ? 'This page takes the answer of a service’s sign-in. None came with it. You can close this window.'
      : 'No sign-in is waiting for this answer, so nothing was done with it: its state is another one, or the wizard was closed in the meantime. Close this window and sign in again from the Test tab.';
}, 3000);

channel.addEventListener('message', ({ data }) => {
  if (data?.kind !== 'taken' || data.id !== id) return;
  clearTimeout(orphaned);
  state.textContent = 'The wizard has the answer. You can close this window.';
  window.close();
});

if (parameters !== '') channel.postMessage({ kind: 'answer', id, parameters });
