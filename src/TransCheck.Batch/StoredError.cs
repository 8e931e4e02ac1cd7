using System.Collections.Immutable;
using System.Text.Json;
using TransCheck.Reading;

namespace TransCheck.Batch;

/// <summary>A <see cref="ReadError"/> as JSON has it: what fills its holes is text or a number.</summary>
public sealed record StoredError(string Path, string Cause, ImmutableArray<JsonElement> Arguments, string? Counterpart)
{
    internal static StoredError Of(ReadError error) => new(error.Path, error.Cause, [.. error.Arguments.Select(a => JsonSerializer.SerializeToElement(a is string or IFormattable and not (DateTime or Enum) ? a : a.ToString()))], error.Counterpart);

    internal ReadError ToError() => new(Path, Cause, [.. Arguments.Select(Argument)]) { Counterpart = Counterpart };

    private static object Argument(JsonElement argument) => argument.ValueKind is JsonValueKind.Number ? argument.GetDecimal() : argument.GetString() ?? "";
}
