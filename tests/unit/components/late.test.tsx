import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { late } from '../../../components/late.ts';

const Lamp = ({ oil }: { oil: number }) => <p>{`A lamp with ${oil} of oil`}</p>;

test('a late view says what it waits for, and is there once it has come', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof Lamp>();
  const View = late(() => promise, 'community.asking');
  render(<View oil={3} />);
  expect(screen.getByRole('status').textContent).toBe('Asking the Hub …');
  resolve(Lamp);
  expect(await screen.findByText('A lamp with 3 of oil')).toBeTruthy();
});

test('one that was loaded ahead is drawn at once', async () => {
  const View = late(async () => Lamp);
  await View.load();
  render(<View oil={4} />);
  expect(screen.getByText('A lamp with 4 of oil')).toBeTruthy();
});

test('one that does not come says so, and nothing breaks', async () => {
  const View = late<{ oil: number }>(() => Promise.reject(new Error('gone')));
  const { container } = render(<View oil={5} />);
  expect(container.textContent).toBe('');
  expect(await screen.findByText(/Your marks are safe/)).toBeTruthy();
});
