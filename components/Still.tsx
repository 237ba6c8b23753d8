import { useEffect, useRef } from 'preact/hooks';

interface Props {
  url: string;
  /** What it shows, in words; none for what only adorns. */
  words: string;
  onFail: () => void;
}

/** The first frame of a picture that would move. */
export function Still({ url, words, onFail }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isHere = true;
    const picture = new Image();
    picture.src = url;
    const draw = () => {
      if (!isHere || !canvas.current) return;
      canvas.current.width = picture.naturalWidth;
      canvas.current.height = picture.naturalHeight;
      canvas.current.getContext('2d')?.drawImage(picture, 0, 0);
    };
    picture.decode().then(draw, () => isHere && onFail());
    return () => {
      isHere = false;
    };
  }, [url]);
  const said =
    words === '' ? { 'aria-hidden': true } : ({ role: 'img', 'aria-label': words } as const);
  return <canvas ref={canvas} width={16} height={9} {...said} />;
}
