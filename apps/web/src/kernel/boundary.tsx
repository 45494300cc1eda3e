import { Component, type ReactNode } from 'react';

/** Shows a fault of the program in words, with what to do next. The pages themselves store what was typed. */
export class Boundary extends Component<
  { readonly words: { readonly crashed: string; readonly reload: string }; readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="column stack">
        <h1>{this.props.words.crashed}</h1>
        <button type="button" className="button filled" onClick={() => location.reload()}>
          {this.props.words.reload}
        </button>
      </main>
    );
  }
}
