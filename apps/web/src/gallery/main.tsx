import '../look/look.css';
import '../frames/member/member.css';
import './gallery.css';
import '../frames/desk/desk.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Gallery } from './gallery.tsx';

/** Only in development: `gallery.html` is no part of what is built. `?dir=rtl` turns it round. */
document.documentElement.dir = new URLSearchParams(location.search).get('dir') === 'rtl' ? 'rtl' : 'ltr';
const root = document.getElementById('app');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}
