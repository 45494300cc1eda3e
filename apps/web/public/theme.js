// Before anything is painted: the light or dark that was set by hand on this device (src/app/theme.ts keeps it).
try {
  const kept = localStorage.getItem('throughline.theme');
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
} catch {
  // a browser that keeps nothing follows the device
}
