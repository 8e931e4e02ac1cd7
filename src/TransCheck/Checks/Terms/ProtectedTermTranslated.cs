namespace TransCheck.Checks.Terms;

/// <summary>A term that the glossary keeps as it is was translated or lost.</summary>
internal sealed class ProtectedTermTranslated : ICheck
{
    public CheckInfo Info { get; } = new("TC0703", "protected-term-translated", Mqm.Terminology, Severity.Major) { Precedence = 1 };

    public IEnumerable<Finding> Run(PairContext context) => GlossaryFindings.Of(Info, context, doNotTranslate: true);
}
