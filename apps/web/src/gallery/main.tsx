import '../look/look.css';
import '../frames/member/member.css';
import './gallery.css';
import '../frames/desk/desk.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Gallery } from './gallery.tsx';

/** Only for development: `gallery.html` is not part of the build. `?dir=rtl` mirrors it. */
document.documentElement.dir = new URLSearchParams(location.search).get('dir') === 'rtl' ? 'rtl' : 'ltr';
const root = document.getElementById('app');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}
