import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ConfirmProvider } from '../ui/confirm/ConfirmProvider.tsx';
import { AnnouncerProvider } from '../ui/live/Announcer.tsx';
import { MessagesHost } from '../ui/notice/MessagesHost.tsx';
import { schemeManager, theme, variablesResolver } from '../ui/theme/theme.ts';
import { styleNonce } from './nonce.ts';

function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Live messages say when something changed; until then what we have is true enough to show at once.
      // Without a network too: then the device answers what it kept.
      queries: { staleTime: 30_000, retry: 1, refetchOnWindowFocus: true, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Everything that screens lean on: theme, server state, confirmations, undo messages, spoken live messages. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variablesResolver}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <AnnouncerProvider>
          <ConfirmProvider>{children}</ConfirmProvider>
        </AnnouncerProvider>
      </QueryClientProvider>
      <MessagesHost />
    </MantineProvider>
  );
}
