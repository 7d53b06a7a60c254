import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { useWoorden } from './woorden.ts';
import { KOP, RIJ, teken, type Beeld } from './tekenen.ts';
import { alles, zoom, type Rij, type Venster } from './tijdlijn.ts';
import classes from './Tijdlijn.module.css';

interface Props {
  rijen: readonly Rij[];
  venster: Venster;
  op: number;
  onVenster: (venster: Venster) => void;
}

/** The colours and letter of the page, for a canvas that cannot inherit them. */
function kleurenVan(element: HTMLElement): Beeld['kleuren'] {
  const style = getComputedStyle(element);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ...{ inkt: of('--ot-ink'), zacht: of('--ot-ink-soft'), lijn: of('--ot-line') },
    ...{
      accent: of('--ot-accent'),
      vlak: of('--ot-surface'),
      letter: `${style.fontSize} ${style.fontFamily}`,
    },
  };
}

function useBreedte(element: RefObject<HTMLElement | null>): number {
  const [breedte, setBreedte] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const watch = new ResizeObserver(() => setBreedte(current.clientWidth));
    watch.observe(current);
    return () => watch.disconnect();
  }, [element]);
  return breedte;
}

/** The drawing: it scrolls by itself, and moves through time by the keys that its description names. */
export function Tekening({ rijen, venster, op, onVenster }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const breedte = useBreedte(frame);
  const woorden = useWoorden();
  const hoogte = Math.min(KOP + rijen.length * RIJ, 560);

  useEffect(() => {
    const element = frame.current;
    const vlak = canvas.current?.getContext('2d');
    if (!element || !vlak || !canvas.current || breedte === 0) return;
    const dichtheid = window.devicePixelRatio;
    canvas.current.width = breedte * dichtheid;
    canvas.current.height = hoogte * dichtheid;
    vlak.scale(dichtheid, dichtheid);
    const draw = () =>
      teken(vlak, {
        ...{ rijen, venster, breedte, hoogte, op, woorden, scroll: element.scrollTop },
        kleuren: kleurenVan(element),
      });
    let waiting = 0;
    const again = () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(draw);
    };
    draw();
    element.addEventListener('scroll', again, { passive: true });
    const dark = new MutationObserver(again);
    dark.observe(document.documentElement, { attributes: true });
    return () => {
      cancelAnimationFrame(waiting);
      element.removeEventListener('scroll', again);
      dark.disconnect();
    };
  }, [rijen, venster, breedte, hoogte, op, woorden]);

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, () => Venster> = {
      ArrowLeft: () => ({ ...venster, van: venster.van - venster.duur / 4 }),
      ArrowRight: () => ({ ...venster, van: venster.van + venster.duur / 4 }),
      '+': () => zoom(venster, -1),
      '=': () => zoom(venster, -1),
      '-': () => zoom(venster, 1),
      Home: () => alles(rijen, op),
    };
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key];
    if (!move) return;
    event.preventDefault();
    onVenster(move());
  };

  return (
    <>
      <p id="tijdlijn-toetsen" className={classes.hint}>
        {t('line.keys')}
      </p>
      <div
        ref={frame}
        className={classes.frame}
        lang={currentLanguage()}
        role="region"
        aria-label={t('line.label')}
        aria-describedby="tijdlijn-toetsen"
        tabIndex={0}
        onKeyDown={onKeyDown}
        style={{ blockSize: hoogte }}
      >
        <div style={{ blockSize: KOP + rijen.length * RIJ }}>
          {/* The table under it has the same facts in words. */}
          <canvas ref={canvas} aria-hidden="true" className={classes.canvas} style={{ blockSize: hoogte }} />
        </div>
      </div>
    </>
  );
}
