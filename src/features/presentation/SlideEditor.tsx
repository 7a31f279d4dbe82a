import { useId, useState } from 'react';
import type { Slide } from '#state/presentationStore.ts';
import { changeSlide } from './deck.ts';

interface SlideEditorProps {
  readonly slide: Slide;
  readonly place: number;
  readonly edit: (change: (slides: readonly Slide[]) => readonly Slide[]) => void;
}

/** The speaker's notes, and the words of a slide that shows no view. Kept when the field is left. */
export function SlideEditor({ slide, place, edit }: SlideEditorProps) {
  return (
    <div className="slide-editor">
      {slide.text !== undefined && (
        <>
          <Field
            label="Title of the slide"
            value={slide.title}
            rows={1}
            onKeep={(title) => edit((all) => changeSlide(all, slide.id, { title }))}
          />
          <Field
            label="Text of the slide, a line each; without any it is a section"
            value={slide.text}
            rows={4}
            onKeep={(text) => edit((all) => changeSlide(all, slide.id, { text }))}
          />
        </>
      )}
      <Field
        label={`Notes, slide ${place + 1}`}
        value={slide.notes ?? ''}
        rows={4}
        onKeep={(notes) => edit((all) => changeSlide(all, slide.id, { notes }))}
      />
      <p className="secondary">
        On this device and in the file; goes into the speaker notes of PowerPoint with source and caveats.
      </p>
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly onKeep: (value: string) => void;
}

function Field({ label, value, rows, onKeep }: FieldProps) {
  const [text, setText] = useState(value);
  const id = useId();
  const keep = () => {
    if (text !== value) onKeep(text);
  };
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? (
        <input
          id={id}
          className="text-field"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={keep}
        />
      ) : (
        <textarea
          id={id}
          className="text-field"
          rows={rows}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={keep}
        />
      )}
    </p>
  );
}
