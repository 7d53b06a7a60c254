import { lazy, Suspense, useSyncExternalStore } from 'react';
import { messagesWanted, subscribe } from './messageStore.ts';

const Messages = lazy(async () => {
  const { Notifications } = await import('@mantine/notifications');
  return { default: () => <Notifications position="bottom-center" limit={3} /> };
});

/** The place for short messages at the bottom of the screen; costs nothing until the first one. */
export function MessagesHost() {
  const wanted = useSyncExternalStore(subscribe, messagesWanted);
  return wanted ? (
    <Suspense fallback={null}>
      <Messages />
    </Suspense>
  ) : null;
}
