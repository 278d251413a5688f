import { PageHeading } from '../../components/page_heading.tsx';

export default function ReportPage() {
  return (
    <div className="page">
      <PageHeading title="Rapportera">Rapportera</PageHeading>
    </div>
  );
}
