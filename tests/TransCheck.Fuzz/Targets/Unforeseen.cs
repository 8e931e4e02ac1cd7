using TransCheck.Reading;

namespace TransCheck.Fuzz.Targets;

/// <summary>A run goes on where something goes wrong in one file or pair; here that is a failure all the same.</summary>
internal static class Unforeseen
{
    public static void Throw(IEnumerable<ReadError> errors)
    {
        if (errors.Select(e => e.Exception).FirstOrDefault(e => e is not null) is { } exception)
        {
            throw new AggregateException(exception);
        }
    }
}
