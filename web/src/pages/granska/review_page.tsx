import { PageHeading } from '../../components/page_heading.tsx';

export default function ReviewPage() {
  return (
    <div className="page">
      <PageHeading title="Granska">Granska</PageHeading>
    </div>
  );
}
