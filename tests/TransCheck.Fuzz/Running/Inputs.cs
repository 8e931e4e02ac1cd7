using TransCheck.Fuzz.Mutation;

namespace TransCheck.Fuzz.Running;

/// <summary>Gives the inputs of a piece of work, here and in another process alike.</summary>
internal sealed class Inputs
{
    private readonly Dictionary<string, Mutator> _mutators = new(StringComparer.Ordinal);
    private readonly List<byte[]> _tokens = Tokens.Read(File.ReadLines(Tokens.File));

    public byte[] Of(IFuzzTarget target, Work work, int index)
    {
        if (work.File is { } file)
        {
            return File.ReadAllBytes(file);
        }

        if (!_mutators.TryGetValue(target.Name, out var mutator))
        {
            _mutators[target.Name] = mutator = new Mutator(Seeds.Of(target), _tokens);
        }

        return mutator.Make(work.Seed, index);
    }
}
