/** Two voices that overlap. It says nothing of what the site is about. */
export const Logo = () => (
  <svg class="logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <circle class="logo__one" cx="12" cy="16" r="10" />
    <circle class="logo__two" cx="20" cy="16" r="10" />
  </svg>
);
