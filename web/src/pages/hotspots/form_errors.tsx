import type { Ref } from 'react';

interface FormErrorsProps {
  ref?: Ref<HTMLDivElement>;
  title: string;
  errors: Readonly<Record<string, string>>;
  /** Field names as people say them. */
  names: Readonly<Record<string, string>>;
}

/** What stops a form, in one place; announced and given focus. Nothing without errors. */
export function FormErrors({ ref, title, errors, names }: FormErrorsProps) {
  const rows = Object.entries(errors);
  if (rows.length === 0) return null;
  return (
    <div ref={ref} className="notice notice-error" role="alert" tabIndex={-1}>
      <strong>{title}</strong>
      <ul>
        {rows.map(([field, text]) => (
          <li key={field}>
            {names[field] && `${names[field]}: `}
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
