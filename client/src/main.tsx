import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/theme/index.css';
import { AreaProvider } from './app/AreaProvider.tsx';
import { Providers } from './app/Providers.tsx';
import { shareStyleNonce } from './app/nonce.ts';
import { AppRouter } from './app/router.tsx';
import { startI18n } from './i18n/i18n.ts';
import { LiveProvider } from './realtime/LiveProvider.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

shareStyleNonce();
await startI18n();
createRoot(root).render(
  <StrictMode>
    <Providers>
      <LiveProvider>
        <AreaProvider>
          <AppRouter />
        </AreaProvider>
      </LiveProvider>
    </Providers>
  </StrictMode>,
);
