import '../look/look.css';
import '../frames/member/member.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startOwnSession } from '../device/session.ts';
import { Boundary } from './boundary.tsx';
import { keepFocus, keepScroll } from './focus.ts';
import { Router } from './router.tsx';
import { applyTheme } from './theme.ts';
import { loadWords, WordsProvider } from './words.tsx';

applyTheme();
const words = await loadWords();
const root = document.getElementById('app');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Boundary words={words.app}>
        <WordsProvider value={words}>
          <Router />
        </WordsProvider>
      </Boundary>
    </StrictMode>,
  );
}
startOwnSession();
keepFocus();
keepScroll();
