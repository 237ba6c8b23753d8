import { render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../../components/ErrorBoundary.tsx';
import { wordsOf } from '../../fixtures/panel.tsx';

function Part({ broken }: { broken: Error | undefined }) {
  if (broken) throw broken;
  return <p>All is well.</p>;
}

function show(broken: Error | undefined) {
  const spies = { onReload: vi.fn(), onError: vi.fn() };
  const element = (error: Error | undefined) => (
    <ErrorBoundary {...spies}>
      <Part broken={error} />
    </ErrorBoundary>
  );
  const { rerender } = render(element(broken));
  return { ...spies, breakDown: (error: Error) => rerender(element(error)) };
}

test('what works is shown as it is', () => {
  const { onError } = show(undefined);
  expect(screen.getByText('All is well.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
  expect(onError).not.toHaveBeenCalled();
});

test.each(['at once', 'later'])(
  'a view that breaks %s ends in words and a way out',
  async (when) => {
    const error = new Error('broken on purpose');
    const { onReload, onError, breakDown } = show(when === 'later' ? undefined : error);
    if (when === 'later') breakDown(error);
    expect(wordsOf(screen.getByRole('heading', { level: 1 }))).toBe('Something here is broken');
    expect(wordsOf(screen.getByRole('main'))).toContain('Your marks are safe');
    expect(wordsOf(screen.getByRole('main'))).not.toContain('on purpose');
    expect(onError).toHaveBeenCalledExactlyOnceWith(error);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onReload).toHaveBeenCalledOnce();
  },
);
