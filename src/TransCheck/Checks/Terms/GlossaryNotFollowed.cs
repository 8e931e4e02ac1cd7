namespace TransCheck.Checks.Terms;

/// <summary>A term of the glossary is rendered otherwise than it asks.</summary>
internal sealed class GlossaryNotFollowed : ICheck
{
    public CheckInfo Info { get; } = new("TC0701", "glossary-not-followed", Mqm.Terminology, Severity.Minor);

    public IEnumerable<Finding> Run(PairContext context) => GlossaryFindings.Of(Info, context, doNotTranslate: false);
}
