import { PageHeading } from '../../components/page_heading.tsx';

export default function LagesbildPage() {
  return (
    <div className="page">
      <PageHeading title="Lägesbild">Lägesbild</PageHeading>
    </div>
  );
}
